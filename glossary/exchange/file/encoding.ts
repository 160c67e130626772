/** The name of an encoding in the Encoding standard, such as `utf-8`, `gb18030` or `shift_jis`. */
export type Encoding = string;
