/** The fewest characters a password may have; the server decides. */
export const newPasswordLength = 10;
