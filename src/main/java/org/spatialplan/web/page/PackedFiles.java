package org.spatialplan.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds files with or without a version before their path, and answers them packed to whoever takes that. A file is packed once.
 * With the current version it may be kept for a year; with any other, or none, it has to be asked for each time. Thread-safe.
 */
public final class PackedFiles implements ResourceResolver {

    private static final Pattern VERSIONED = Pattern.compile("([0-9a-f]{" + PageFiles.DIGITS + "})/(.+)");
    private static final String FOR_LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue();

    private final PageFiles files;
    private final String unversioned;
    private final Map<String, PackedFile> packed = new ConcurrentHashMap<>();

    private PackedFiles(PageFiles files, CacheControl unversioned) {
        this.files = files;
        this.unversioned = unversioned.getHeaderValue();
    }

    /** Files of the page, which is asked for them each time where an address has no version. */
    public static PackedFiles ofPage(PageFiles files) {
        return new PackedFiles(files, CacheControl.noCache());
    }

    /** Files of libraries, whose addresses have the version of the library. */
    public static PackedFiles ofLibraries(PageFiles files) {
        return new PackedFiles(
                files, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public Resource resolveResource(
            HttpServletRequest request, String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        Matcher versioned = VERSIONED.matcher(path);
        boolean hasVersion = versioned.matches();
        Resource file = chain.resolveResource(request, hasVersion ? versioned.group(2) : path, locations);
        if (file == null) {
            return null;
        }
        String caching = hasVersion && versioned.group(1).equals(files.version()) ? FOR_LONG : unversioned;
        return answer(file, request, caching);
    }

    private Resource answer(Resource file, HttpServletRequest request, String caching) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        PackedFile whole = packed(file);
        return whole.as(accepted != null && accepted.contains("gzip"), caching);
    }

    private PackedFile packed(Resource file) {
        try {
            String address = file.getURL().toString();
            long changed = file.lastModified();
            return packed.compute(
                    address,
                    (any, known) -> known != null && known.isOf(changed) ? known : PackedFile.of(file, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
