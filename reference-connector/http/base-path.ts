/** Where the API is below the host. */
export const BASE_PATH = '/elements/api-v2';
