export class C2 {}
