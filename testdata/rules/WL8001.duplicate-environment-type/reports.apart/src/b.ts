export interface Env {
  ORDERS: D1Database;
}
