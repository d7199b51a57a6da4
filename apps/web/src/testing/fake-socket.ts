/** Stands in for the browser's WebSocket and speaks just enough of the graphql-transport-ws protocol. */
export class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static opened: FakeSocket[] = [];

  readyState = FakeSocket.CONNECTING;
  onopen: (() => void) | null = null;
  onclose: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  private subscription = '';

  constructor(readonly url: string) {
    FakeSocket.opened.push(this);
    queueMicrotask(() => {
      this.readyState = FakeSocket.OPEN;
      this.onopen?.();
    });
  }

  send(text: string): void {
    const message = JSON.parse(text) as { type: string; id?: string };
    if (message.type === 'connection_init') this.receive({ type: 'connection_ack' });
    if (message.type === 'subscribe') this.subscription = message.id ?? '';
  }

  close(code = 1000, reason = ''): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason, wasClean: true });
  }

  get isSubscribed(): boolean {
    return this.subscription !== '';
  }

  /** The server tells that something changed. */
  tellChange(code: string, revision: number): void {
    this.receive({ type: 'next', id: this.subscription, payload: { data: { taskForceChanged: { code, revision } } } });
  }

  private receive(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}
