package org.gongyou.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to the server on this machine, speaking HTTP/1.1. Raw, so that nothing is pooled or repeated behind the
 * driver's back. For one thread.
 */
final class Wire implements AutoCloseable {

    record Response(int status, Map<String, List<String>> headers, String body) {

        List<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }
    }

    record Request(String method, String path, Map<String, String> headers, String body) {

        static Request get(String path) {
            return new Request("GET", path, Map.of(), "");
        }

        static Request post(String path, String contentType, String body) {
            return new Request("POST", path, Map.of("Content-Type", contentType), body);
        }

        Request with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body);
        }
    }

    private final Socket socket = new Socket();
    private final InputStream in;

    Wire(int port, int timeoutMs) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(timeoutMs);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeoutMs);
            in = new BufferedInputStream(socket.getInputStream(), 8192);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends one request over a connection of its own. */
    static Response once(int port, int timeoutMs, Request request) throws IOException {
        try (Wire wire = new Wire(port, timeoutMs)) {
            return wire.send(request.with("Connection", "close"));
        }
    }

    Response send(Request request) throws IOException {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.path())
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + body.length + 2);
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        socket.getOutputStream().write(all.toByteArray());
        return receive();
    }

    private Response receive() throws IOException {
        String status = line();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
        byte[] body = chunked ? chunks() : exactly(length(headers));
        return new Response(Integer.parseInt(status.split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static int length(Map<String, List<String>> headers) {
        return Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).get(0));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("No answer");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
