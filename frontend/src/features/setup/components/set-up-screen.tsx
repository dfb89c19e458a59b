export function SetUpScreen({ token }: { token: string | undefined }) {
  return <main>{token}</main>;
}
