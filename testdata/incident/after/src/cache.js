export class CacheDurableObject {
  constructor(state) {
    this.state = state;
  }

  async fetch() {
    return new Response(await this.state.storage.get("latest"));
  }
}
