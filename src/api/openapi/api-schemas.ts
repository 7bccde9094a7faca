import { z } from "zod";

/** Every schema that the OpenAPI document names under `components.schemas`. Schemas register themselves where they stand. */
export const apiSchemas = z.registry<{ id: string }>();
