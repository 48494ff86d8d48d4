export class B2 {}
