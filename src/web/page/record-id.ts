const RECORD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True when the text has the shape of a record's id. Others are not worth a question to the database. */
export function isRecordId(text: string): boolean {
  return RECORD_ID.test(text);
}
