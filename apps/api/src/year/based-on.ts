export const BASED_ON = { name: 'If-Match', description: 'The version the caller read, such as "2"', required: true };
