/** The build puts a style sheet into the program as its text. */
declare module "*.css" {
  const text: string;
  export default text;
}
