/** What the mock's store is called in a data folder, which it may share with stores of other servers. */
export const STORE_NAME = 'mock-sharefile';
