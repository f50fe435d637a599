/** A file is larger than the limits allow, or says so of itself; the message says what, as a clause. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
}
