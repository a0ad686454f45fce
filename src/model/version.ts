// The version of Variorum, as package.json states it (a test compares them) and as editions carry it in `made`.
export const version = '0.1.0'
