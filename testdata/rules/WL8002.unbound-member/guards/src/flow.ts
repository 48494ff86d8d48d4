export interface Workflow<T> {
  run(value: T): void;
}
