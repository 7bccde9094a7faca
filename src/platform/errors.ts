/**
 * The five refusals a person or a program can meet. Anything else that is thrown is a bug: 500 with a request id.
 * `code` is stable and public; `message` is English for logs and API clients, never for a page.
 */
abstract class Refusal extends Error {
  abstract readonly status: number;
  readonly code: string;
  /** The name of the parameter or field that is wrong, when one is. */
  readonly parameter: string | undefined;

  constructor(code: string, message: string, parameter?: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.parameter = parameter;
  }
}

export class InvalidInput extends Refusal {
  readonly status = 400;
}
export class Unauthenticated extends Refusal {
  readonly status = 401;
}
export class Forbidden extends Refusal {
  readonly status = 403;
}
export class NotFound extends Refusal {
  readonly status = 404;
}
export class Conflict extends Refusal {
  readonly status = 409;
}

export type { Refusal };

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
