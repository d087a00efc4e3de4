package org.gongyou.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Many open sockets of the app channel, held by one thread. Written from RFC 6455 and the channel's own description. */
final class SocketCrowd implements AutoCloseable {

    private static final int AT_ONCE = 100;
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(25);
    private static final byte[] PING = frame("{\"op\":\"ping\"}");

    /** What one of them has seen. */
    static final class Line {
        private final SocketChannel channel;
        private final String token;
        private ByteBuffer in = ByteBuffer.allocate(1024);
        private boolean upgraded;
        private boolean open;
        private long toldAt;
        private int notices;

        private Line(SocketChannel channel, String token) {
            this.channel = channel;
            this.token = token;
        }

        /** When news came, by {@link System#nanoTime}; 0 if none did. */
        long toldAt() {
            return toldAt;
        }

        int notices() {
            return notices;
        }
    }

    private final int port;
    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private long pingedAt = System.nanoTime();
    private int broken;

    SocketCrowd(int port) throws IOException {
        this.port = port;
        this.selector = Selector.open();
    }

    List<Line> lines() {
        return lines;
    }

    int broken() {
        return broken;
    }

    /** Opens a socket for each session, so many at once; all are told their conversation when this returns. */
    void open(List<String> tokens) throws IOException {
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            List<String> some = tokens.subList(from, Math.min(from + AT_ONCE, tokens.size()));
            for (String token : some) {
                connect(token);
            }
            int wanted = from + some.size();
            if (!pump(() -> lines.stream().filter(line -> line.open).count() + broken >= wanted, 60)) {
                throw new IOException(
                        "Only " + lines.stream().filter(line -> line.open).count() + " sockets opened");
            }
        }
    }

    private void connect(String token) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        Line line = new Line(channel, token);
        lines.add(line);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.register(selector, SelectionKey.OP_CONNECT, line);
    }

    /** Keeps them all alive until that holds; returns whether it did within the time. */
    boolean pump(BooleanSupplier until, int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!until.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            selector.select(100);
            for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                SelectionKey key = keys.next();
                keys.remove();
                serve(key);
            }
            pingIfDue();
        }
        return true;
    }

    private void pingIfDue() {
        if (System.nanoTime() - pingedAt < PING_NANOS) {
            return;
        }
        pingedAt = System.nanoTime();
        for (Line line : lines) {
            if (line.open) {
                try {
                    write(line, PING);
                } catch (IOException e) {
                    lose(line);
                }
            }
        }
    }

    private void serve(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            if (key.isConnectable() && line.channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write(line, handshake());
            } else if (key.isReadable()) {
                read(line);
            }
        } catch (IOException e) {
            lose(line);
        }
    }

    private void lose(Line line) {
        line.open = false;
        broken++;
        try {
            line.channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] handshake() {
        return ("GET /channels/app/h5/socket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: Z29uZ3lvdS1iZW5jaC1rZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Line line, byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            line.channel.write(out); // a few bytes into an empty buffer
        }
    }

    private static void read(Line line) throws IOException {
        if (line.channel.read(line.in) < 0) {
            throw new EOFException("closed");
        }
        line.in.flip();
        if (!line.upgraded) {
            upgrade(line);
        }
        boolean more = line.upgraded;
        while (more) {
            more = takeFrame(line);
        }
        line.in.compact();
        if (!line.in.hasRemaining()) {
            line.in = ByteBuffer.allocate(line.in.capacity() * 2).put(line.in.flip());
        }
    }

    private static void upgrade(Line line) throws IOException {
        String head = new String(line.in.array(), 0, line.in.limit(), StandardCharsets.US_ASCII);
        int end = head.indexOf("\r\n\r\n");
        if (end >= 0) {
            if (!head.startsWith("HTTP/1.1 101")) {
                throw new IOException(head.substring(0, head.indexOf('\r')));
            }
            line.in.position(end + 4);
            line.upgraded = true;
            write(line, frame("{\"op\":\"resume\",\"token\":\"" + line.token + "\",\"last_seq\":1000000}"));
        }
    }

    /** Takes a frame out of what has come, if it is all there. */
    private static boolean takeFrame(Line line) throws IOException {
        ByteBuffer in = line.in;
        int start = in.position();
        if (in.remaining() < 2) {
            return false;
        }
        int opcode = in.get() & 0x0F;
        int length = in.get() & 0x7F;
        if (length == 126 && in.remaining() >= 2) {
            length = in.getShort() & 0xFFFF;
        } else if (length >= 126) {
            in.position(start);
            return false;
        }
        if (in.remaining() < length) {
            in.position(start);
            return false;
        }
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        if (opcode == 8) {
            throw new EOFException("closed");
        }
        note(line, text);
        return true;
    }

    private static void note(Line line, String text) {
        if (text.contains("\"op\":\"reset\"") || text.contains("\"op\":\"resumed\"")) {
            line.open = true;
        } else if (text.contains("\"author\":\"notice\"")) {
            line.toldAt = line.toldAt == 0 ? System.nanoTime() : line.toldAt;
            line.notices++;
        }
    }

    /** A masked text frame. The mask is nothing but zeros: nobody is on the line who could be fooled. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        int head = payload.length < 126 ? 6 : 8;
        byte[] frame = Arrays.copyOf(new byte[] {(byte) 0x81}, head + payload.length);
        if (head == 6) {
            frame[1] = (byte) (0x80 | payload.length);
        } else {
            frame[1] = (byte) (0x80 | 126);
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        System.arraycopy(payload, 0, frame, head, payload.length);
        return frame;
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }
}
