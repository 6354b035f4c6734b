package rangefinder.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * All local stores of a process share one cache, and one allowance for what they have not yet written. By default each store of each partition
 * has its own, 50 MB and 48 MB: over a dozen stores and eight partitions that is more than the machine has, reached after days.
 */
public final class SharedStoreMemory implements RocksDBConfigSetter {

    /** Blocks read, indexes and filters, and what is not yet written. */
    private static final long ALL_BYTES = 128L << 20;
    /** When all stores together hold more than this, whichever is just written to must write what it has, however little: a bound for very many stores. */
    private static final long UNWRITTEN_BYTES = 64L << 20;
    /**
     * So little that the stores of some partitions and of two generations stay below the bound: those at rest keep what they hold, and would leave
     * those at work no room. A rebuild beside a generation with eight times as much spent most of its time on writing and merging tiny files.
     */
    private static final long UNWRITTEN_BYTES_OF_A_STORE = 1L << 20;
    /** Taken at once by each store that is written to, and counted whole: a hundred of RocksDB's own, a megabyte each, would be over the allowance. */
    private static final long PIECE_BYTES = 64L << 10;
    /** Any number of shards that has no shard too small for an index. */
    private static final int SHARD_BITS = 3;
    private static final double FOR_INDEXES = .2;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(ALL_BYTES, SHARD_BITS, false, FOR_INDEXES);
    private static final WriteBufferManager UNWRITTEN = new WriteBufferManager(UNWRITTEN_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(UNWRITTEN);
        options.setWriteBufferSize(UNWRITTEN_BYTES_OF_A_STORE);
        options.setArenaBlockSize(PIECE_BYTES);
    }

    /** What all stores share is not closed with one. */
    @Override
    public void close(String store, Options options) {}
}
