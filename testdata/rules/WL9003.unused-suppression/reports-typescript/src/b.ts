export interface Env {
  CARTS: string; // wranglerlint: ignore[WL2001] finding@+0: WL9003 ^42#6 $ {{WL2001}}
}
