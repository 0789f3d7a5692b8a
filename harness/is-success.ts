/** Whether an HTTP status says that a request was done as asked. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}
