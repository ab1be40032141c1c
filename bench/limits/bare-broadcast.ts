// The bare limit of a call on all screens: Socket.IO sends the same bytes to everybody in a room, and nothing else.
// node bare-broadcast.ts VIEW – a file with the view as JSON. Prints its address; `call` sends the view.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const view = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  void socket.join('screens');
  socket.on('call', () => void io.to('screens').emit('view', view));
});
http.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
