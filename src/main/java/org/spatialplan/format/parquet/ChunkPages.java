package org.spatialplan.format.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;
import shaded.parquet.org.apache.thrift.TException;

/** The pages of one column in one group of rows, read one after the other. Not thread-safe. */
final class ChunkPages implements PageReader, AutoCloseable {

    private static final int MAX_DICTIONARY_VALUES = 2_000_000;
    /** The objects of a value in a dictionary. */
    private static final int BYTES_A_VALUE = 48;

    private static final int MAX_HEADER = 1 << 20;

    private final ColumnDescriptor column;
    private final long values;
    private final PageCodec codec;
    private final PageMemory memory;
    private final ChunkStream bytes;
    private PageHeader next;
    private long read;
    private long ofDictionary;
    private long ofPage;

    /**
     * Opens a column.
     *
     * @throws DataFileException if it lies outside the file, or is packed by a method that is not supported
     */
    ChunkPages(ParquetFile file, String name, ColumnDescriptor column, ColumnMetaData chunk, PageMemory memory) {
        this.column = column;
        this.values = chunk.getNum_values();
        this.memory = memory;
        this.codec = PageCodec.of(chunk.getCodec())
                .orElseThrow(
                        () -> new DataFileException(name, 0, Messages.of("format.parquet.codec", chunk.getCodec())));
        long begin = chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0
                ? Math.min(chunk.getDictionary_page_offset(), chunk.getData_page_offset())
                : chunk.getData_page_offset();
        long length = chunk.getTotal_compressed_size();
        if (begin < Integer.BYTES || length < 0 || length > file.dataEnd() - begin) {
            throw new DataFileException(
                    name, 0, Messages.of("format.parquet.outside", String.join(".", column.getPath())));
        }
        this.bytes = new ChunkStream(file.channel(), begin, length);
    }

    @Override
    public long getTotalValueCount() {
        return values;
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        try {
            PageHeader header = header();
            if (header == null || header.getType() != PageType.DICTIONARY_PAGE) {
                next = header;
                return null;
            }
            DictionaryPageHeader dictionary = header.getDictionary_page_header();
            int count = dictionary.getNum_values();
            if (count < 0 || count > MAX_DICTIONARY_VALUES || count > header.getUncompressed_page_size()) {
                throw new IOException("a dictionary of " + count + " values");
            }
            ofDictionary = header.getUncompressed_page_size() + (long) count * BYTES_A_VALUE;
            memory.take(ofDictionary);
            return new DictionaryPage(BytesInput.from(unpacked(header)), count, encoding(dictionary.getEncoding()));
        } catch (IOException | TException e) {
            throw new UncheckedIOException(broken(e));
        }
    }

    @Override
    public DataPage readPage() {
        try {
            PageHeader header = next != null ? next : header();
            next = null;
            while (header != null && header.getType() == PageType.INDEX_PAGE) {
                bytes.take(header.getCompressed_page_size());
                header = header();
            }
            if (header == null) {
                throw new IOException("it has " + read + " values of " + values);
            }
            memory.giveBack(ofPage);
            ofPage = 0;
            long needed = header.getUncompressed_page_size() + (long) Integer.BYTES * Math.max(0, stated(header));
            memory.take(needed);
            ofPage = needed;
            return header.getType() == PageType.DATA_PAGE ? pageV1(header) : pageV2(header);
        } catch (IOException | TException e) {
            throw new UncheckedIOException(broken(e));
        }
    }

    /** The number of values that a page claims; the library makes a number of each of its groups. */
    private static int stated(PageHeader header) {
        if (header.getData_page_header() != null) {
            return header.getData_page_header().getNum_values();
        }
        return header.getData_page_header_v2() == null
                ? 0
                : header.getData_page_header_v2().getNum_values();
    }

    private PageHeader header() throws IOException, TException {
        if (bytes.left() == 0) {
            return null;
        }
        PageHeader header = new PageHeader();
        InputStream limited = bytes.stream();
        header.read(new BoundedThrift(limited, MAX_HEADER));
        boolean sensible = header.getCompressed_page_size() >= 0
                && header.getCompressed_page_size() <= PageMemory.MAX_BYTES
                && header.getCompressed_page_size() <= bytes.left()
                && header.getUncompressed_page_size() >= 0
                && header.getUncompressed_page_size() <= PageMemory.MAX_BYTES;
        if (!sensible) {
            throw new IOException("a page of " + header.getUncompressed_page_size() + " bytes, packed "
                    + header.getCompressed_page_size());
        }
        return header;
    }

    private byte[] unpacked(PageHeader header) throws IOException {
        return codec.unpack(bytes.take(header.getCompressed_page_size()), header.getUncompressed_page_size());
    }

    private DataPageV1 pageV1(PageHeader header) throws IOException {
        DataPageHeader head = header.getData_page_header();
        if (head == null) {
            throw new IOException("a page without a head");
        }
        int count = count(head.getNum_values());
        byte[] page = unpacked(header);
        ByteBuffer values = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        ClaimedValues.skipLevels(values, column.getMaxRepetitionLevel(), head.getRepetition_level_encoding(), count);
        ClaimedValues.skipLevels(values, column.getMaxDefinitionLevel(), head.getDefinition_level_encoding(), count);
        ClaimedValues.require(values, head.getEncoding(), column.getPrimitiveType(), count);
        return new DataPageV1(
                BytesInput.from(page),
                count,
                page.length,
                null,
                encoding(head.getRepetition_level_encoding()),
                encoding(head.getDefinition_level_encoding()),
                encoding(head.getEncoding()));
    }

    private DataPageV2 pageV2(PageHeader header) throws IOException {
        DataPageHeaderV2 head = header.getData_page_header_v2();
        if (head == null) {
            throw new IOException("a page of the type " + header.getType());
        }
        int count = count(head.getNum_values());
        int repetitions = head.getRepetition_levels_byte_length();
        int definitions = head.getDefinition_levels_byte_length();
        byte[] packed = bytes.take(header.getCompressed_page_size());
        if (repetitions < 0 || definitions < 0 || (long) repetitions + definitions > packed.length) {
            throw new IOException("levels of " + repetitions + " and " + definitions + " bytes");
        }
        byte[] ofRepetition = Arrays.copyOfRange(packed, 0, repetitions);
        byte[] ofDefinition = Arrays.copyOfRange(packed, repetitions, repetitions + definitions);
        RunLengths.require(ByteBuffer.wrap(ofRepetition), ClaimedValues.width(column.getMaxRepetitionLevel()), count);
        RunLengths.require(ByteBuffer.wrap(ofDefinition), ClaimedValues.width(column.getMaxDefinitionLevel()), count);
        byte[] data = Arrays.copyOfRange(packed, repetitions + definitions, packed.length);
        int length = header.getUncompressed_page_size() - repetitions - definitions;
        if (head.isIs_compressed() && length > 0) {
            data = codec.unpack(data, length);
        }
        ClaimedValues.require(
                ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN),
                head.getEncoding(),
                column.getPrimitiveType(),
                count);
        return DataPageV2.uncompressed(
                head.getNum_rows(),
                head.getNum_nulls(),
                count,
                BytesInput.from(ofRepetition),
                BytesInput.from(ofDefinition),
                encoding(head.getEncoding()),
                BytesInput.from(data),
                null);
    }

    private int count(int stated) throws IOException {
        if (stated < 0 || stated > values - read) {
            throw new IOException("a page of " + stated + " values, where " + (values - read) + " are left");
        }
        read += stated;
        return stated;
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) throws IOException {
        if (encoding == null) {
            throw new IOException("an encoding that is missing");
        }
        return Encoding.valueOf(encoding.name());
    }

    private IOException broken(Exception e) {
        return new IOException("column " + String.join(".", column.getPath()) + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        memory.giveBack(ofDictionary + ofPage);
        ofDictionary = 0;
        ofPage = 0;
    }
}
