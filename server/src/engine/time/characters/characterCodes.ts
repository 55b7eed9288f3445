/** UTF-16 codes of the characters that the readers look for, and where some scripts begin. */

export const SPACE = 0x20;
export const HASH = 0x23; // #
export const DOLLAR = 0x24; // $
export const PERCENT = 0x25; // %
export const OPENING_BRACKET = 0x28; // (
export const CLOSING_BRACKET = 0x29; // )
export const STAR = 0x2a; // *
export const PLUS = 0x2b; // +
export const COMMA = 0x2c; // ,
export const HYPHEN = 0x2d; // -
export const DOT = 0x2e; // .
export const SLASH = 0x2f; // /
export const COLON = 0x3a; // :
export const EQUALS = 0x3d; // =
export const GREATER = 0x3e; // >
export const QUESTION_MARK = 0x3f; // ?
export const AT_SIGN = 0x40; // @
export const CAPITAL_I = 0x49;
export const CAPITAL_P = 0x50;
export const CAPITAL_T = 0x54;
export const CAPITAL_U = 0x55;
export const CAPITAL_Z = 0x5a;
export const OPENING_SQUARE = 0x5b; // [
export const BACKSLASH = 0x5c; // \
export const CLOSING_SQUARE = 0x5d; // ]
export const UNDERSCORE = 0x5f; // _
export const SMALL_A = 0x61;
export const SMALL_C = 0x63;
export const SMALL_D = 0x64;
export const SMALL_E = 0x65;
export const SMALL_H = 0x68;
export const SMALL_I = 0x69;
export const SMALL_M = 0x6d;
export const SMALL_N = 0x6e;
export const SMALL_O = 0x6f;
export const SMALL_P = 0x70;
export const SMALL_T = 0x74;
export const SMALL_X = 0x78;
export const SMALL_Z = 0x7a;
export const TILDE = 0x7e; // ~
export const NO_BREAK_SPACE = 0xa0;
export const POUND = 0xa3; // £
export const ONE_HALF = 0xbd; // ½
export const EN_DASH = 0x2013; // –
export const EURO = 0x20ac; // €
export const MINUS = 0x2212; // −
export const ALMOST_EQUAL = 0x2248; // ≈
export const FIRST_EAST_ASIAN = 0x3000;
export const IDEOGRAPHIC_COMMA = 0x3001; // 、
export const FIRST_IDEOGRAPH = 0x4e00;
export const SIGN_OF_DAY = 0x65e5; // 日
export const WIDE_COMMA = 0xff0c; // ，
export const WIDE_COLON = 0xff1a; // ：

/** What `|` adds to a Latin capital to make it small; small letters keep theirs. */
export const CASE_BIT = 0x20;
