package org.spatialplan.door;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** A request that makes sense by and large, with something in it that makes none. */
record FuzzedRequest(String method, String target, List<String> headers, byte[] body) {

    private static final Pattern NAME = Pattern.compile("\\{([^}/]+)}");
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW");
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Prefer",
            "Origin",
            "Cookie",
            "Authorization",
            "X-Request-Id",
            "X-Forwarded-Prefix",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "Forwarded",
            "Referer",
            "User-Agent",
            "Expect",
            "Content-Encoding");
    private static final List<String> VALUES = List.of(
            "nonsense",
            "*/*",
            "application/json;q=0, */*",
            "application/json;q=x",
            "text/html;q=0.5, application/pdf",
            ";",
            "a/b/c",
            "/",
            "*",
            "application/geopackage+sqlite3",
            "text/csv;charset=GBK",
            "application/xml",
            "image/png;q=0.1",
            "zh-CN,zh;q=0.9",
            "en;q=abc",
            "-",
            "gzip, br",
            "identity;q=0",
            "W/\"x\"",
            "\"",
            "bytes=0-1",
            "bytes=-",
            "bytes=9-1",
            "Sat, 29 Oct 1994 19:43:31 GMT",
            "yesterday",
            "respond-async",
            "return=minimal",
            "http://elsewhere.example",
            "a=b; c",
            "Bearer x",
            "Basic ###",
            "plan",
            "/plan",
            "%zz",
            "443",
            "javascript:x",
            "https, http",
            "for=\"[::1]\";host=a b",
            "x".repeat(2000),
            "\u00D6\u00D0",
            "100-continue");

    /** One of so many values makes no sense. Where little does, a request is refused at once; where much does, it gets further. */
    private static final List<Integer> SOUNDNESS = List.of(4, 40, 400);

    /** Draws one of a caller who has no key. */
    static FuzzedRequest of(Offer offer, Bodies bodies, Random random) {
        return of(offer, bodies, List.of(), random);
    }

    /** Draws one. @param keys one of them is stated in most requests, if there are any */
    static FuzzedRequest of(Offer offer, Bodies bodies, List<String> keys, Random random) {
        int soundness = Samples.one(SOUNDNESS, random);
        String path = path(offer.path(), soundness, random);
        List<String> query = new ArrayList<>();
        offer.needed().forEach((name, values) -> {
            if (random.nextInt(soundness) > 0) {
                query.add(pair(name, values, soundness, random));
            }
        });
        int others = Math.max(5, offer.allowed().size() / 2);
        offer.allowed().forEach((name, values) -> {
            boolean often = Pattern.matches("(?i)limit|count|maxfeatures|filter|cql_filter", name);
            if (often ? random.nextInt(10) < 7 : random.nextInt(others) == 0) {
                query.add(pair(name, values, soundness, random));
            }
        });
        if (random.nextInt(25) == 0) {
            query.add(encoded(Samples.senseless(random)) + "=" + encoded(Samples.senseless(random)));
        }
        if (random.nextInt(25) == 0 && !query.isEmpty()) {
            query.add(Samples.one(query, random));
        }
        String method = random.nextInt(30) == 0 ? Samples.one(METHODS, random) : offer.method();
        List<String> headers = new ArrayList<>();
        if (!keys.isEmpty() && random.nextInt(4) > 0) {
            headers.add("Authorization: Bearer " + Samples.one(keys, random));
        }
        while (random.nextInt(4) == 0) {
            headers.add(Samples.one(NAMES, random) + ": "
                    + (random.nextInt(5) == 0 ? oneLine(Samples.senseless(random)) : Samples.one(VALUES, random)));
        }
        byte[] body = new byte[0];
        if (List.of("POST", "PUT", "PATCH").contains(method)) {
            body = body(offer, bodies, headers, random);
        }
        return new FuzzedRequest(method, query.isEmpty() ? path : path + "?" + String.join("&", query), headers, body);
    }

    /** Takes a request from a file, whose head is of one line and headers. Its length is stated anew. */
    static FuzzedRequest parse(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> lines = List.of(new String(bytes, 0, end, StandardCharsets.UTF_8).split("\r\n"));
        String[] first = lines.get(0).split(" ", 2);
        List<String> headers = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("Host:") && !line.startsWith("Content-Length:"))
                .toList();
        return new FuzzedRequest(
                first[0],
                first[1].replaceFirst(" HTTP/1.1$", ""),
                headers,
                Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }

    private static byte[] body(Offer offer, Bodies bodies, List<String> headers, Random random) {
        List<String> types = offer.bodies().isEmpty() || random.nextInt(8) == 0
                ? List.of(
                        "text/xml",
                        "application/x-www-form-urlencoded",
                        "text/plain",
                        "nonsense",
                        "multipart/mixed",
                        "")
                : offer.bodies();
        String type = Samples.one(types, random);
        byte[] body = bodies.next(type, random);
        if (type.startsWith("multipart/")) {
            String boundary = Samples.one(List.of("x1", "x2"), random);
            body = Bodies.form(body, boundary, random);
            headers.add("Content-Type: " + type + (random.nextInt(8) == 0 ? "" : "; boundary=x1"));
        } else if (!type.isEmpty()) {
            String charset = Samples.one(
                    List.of("", "", "", "; charset=GBK", "; charset=UTF-16", "; charset=\"utf-8\"", "; charset=x"),
                    random);
            headers.add("Content-Type: " + type + charset);
        }
        return body;
    }

    private static String path(String template, int soundness, Random random) {
        return NAME.matcher(template)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        value(match.group(1), List.of(), soundness, random).replace("+", "%20")));
    }

    private static String pair(String name, List<String> values, int soundness, Random random) {
        return name + "=" + value(name, values, soundness, random);
    }

    /** Encoded, mostly. */
    private static String value(String name, List<String> values, int soundness, Random random) {
        String sound = Samples.sound(name, values, random);
        if (name.equalsIgnoreCase("bbox") && random.nextInt(8) == 0) {
            return encoded(Samples.box(random));
        }
        if (name.equalsIgnoreCase("filter") || name.equals("CQL_FILTER")) {
            sound = name.equals("FILTER") ? Filters.xml(random) : random.nextInt(4) > 0 ? Filters.cql(random) : sound;
        }
        if (random.nextInt(soundness) > 0) {
            return encoded(sound);
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> encoded(Samples.senseless(random));
            case 4 -> Samples.raw(random);
            case 5, 6, 7 -> {
                int at = random.nextInt(sound.length() + 1);
                yield encoded(sound.substring(0, at) + Samples.senseless(random) + sound.substring(at));
            }
            case 8 -> encoded(sound) + Samples.raw(random);
            default -> URLEncoder.encode(sound, GBK);
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]", "");
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** As it goes over the line. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 || method.startsWith("P")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** To be repeated by hand. */
    @Override
    public String toString() {
        return method + " " + target + " " + headers + " "
                + new String(body, StandardCharsets.ISO_8859_1).substring(0, Math.min(body.length, 1000));
    }
}
