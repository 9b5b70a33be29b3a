using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence.Sealing;

/// <summary>The keys of sealed columns: a file outside the database, one line for each key, the newest last; that one closes, all open.</summary>
/// <remarks>
/// A stored value names its key, so that keys can be changed (<c>throughline keys rotate</c>) while nodes run: one that meets a key
/// it does not know reads the file again, and each looks whether the file changed before it closes anything. Whoever holds the database and this file can read everything; keep their backups apart.
/// </remarks>
internal sealed class KeyRing
{
    private const string Mark = "sealed:";
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int IdSize = 4;
    private static readonly ConcurrentDictionary<string, KeyRing> Opened = new(StringComparer.Ordinal);
    private readonly string? path;
    private volatile IReadOnlyList<SealKey> keys;
    private long writtenAt;

    private KeyRing(string? path, IReadOnlyList<SealKey> keys, DateTime written) =>
        (this.path, this.keys, writtenAt) = (path, keys, written.Ticks);

    /// <summary>For contexts that never save, such as the design-time ones.</summary>
    public static KeyRing None { get; } = new(null, [SealKey.New()], default);

    /// <summary>Reads the keys, or makes the file with a first one, readable by its owner only. One ring for each file.</summary>
    public static KeyRing At(string file) =>
        Opened.GetOrAdd(
            Path.GetFullPath(file),
            static path =>
            {
                if (!File.Exists(path))
                {
                    KeyFile.Create(path, SealKey.Written([SealKey.New()]));
                }
                var written = File.GetLastWriteTimeUtc(path);
                return new KeyRing(path, SealKey.Read(path), written);
            }
        );

    /// <summary>How many keys it holds.</summary>
    public int Count => keys.Count;

    /// <summary>Adds a key: what is written from now on is closed with it, by every node that has this file.</summary>
    public void Rotate()
    {
        keys = [.. SealKey.Read(path!), SealKey.New()];
        KeyFile.Replace(path!, SealKey.Written(keys));
    }

    /// <summary>Takes away the keys that close none of what is stored; the newest always stays.</summary>
    /// <param name="used">The names of keys that some stored value needs, in lower-case hexadecimal digits.</param>
    /// <returns>How many were taken away.</returns>
    public int Forget(IReadOnlySet<string> used)
    {
        var all = SealKey.Read(path!);
        List<SealKey> left = [.. all.Where(key => key == all[^1] || used.Contains(key.Name))];
        if (left.Count < all.Count)
        {
            keys = left;
            KeyFile.Replace(path!, SealKey.Written(left));
        }
        return all.Count - left.Count;
    }

    /// <summary>Whether a stored text is closed.</summary>
    public static bool IsClosed(string stored) => stored.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The name of the key that closed a stored text.</summary>
    public static string KeyOf(string stored) => KeyOf(Convert.FromBase64String(stored[Mark.Length..]));

    /// <summary>The name of the key that closed stored bytes.</summary>
    public static string KeyOf(byte[] stored) => Convert.ToHexStringLower(stored.AsSpan(0, IdSize));

    /// <summary>Closes a text.</summary>
    public string Close(string text, byte[] place) => Mark + Convert.ToBase64String(Close(Encoding.UTF8.GetBytes(text), place));

    /// <summary>Opens a stored text.</summary>
    public string Open(string stored, byte[] place) =>
        stored.StartsWith(Mark, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Open(Convert.FromBase64String(stored[Mark.Length..]), place))
            : throw new InvalidDataException("A sealed column holds a value that was never sealed.");

    /// <summary>Closes bytes: the key's id, a nonce of its own, the tag, what was closed.</summary>
    public byte[] Close(byte[] open, byte[] place)
    {
        var key = Newest();
        var stored = new byte[IdSize + NonceSize + TagSize + open.Length];
        key.Id.CopyTo(stored, 0);
        var nonce = stored.AsSpan(IdSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Bytes, TagSize);
        var tag = stored.AsSpan(IdSize + NonceSize, TagSize);
        cipher.Encrypt(nonce, open, stored.AsSpan(IdSize + NonceSize + TagSize), tag, place);
        return stored;
    }

    /// <summary>Opens stored bytes.</summary>
    /// <exception cref="CryptographicException">The key file is another, or the value was altered or moved.</exception>
    public byte[] Open(byte[] stored, byte[] place)
    {
        var key =
            Find(stored.AsSpan(0, IdSize))
            ?? throw new CryptographicException(
                "A sealed value names a key that is not in the key ring's file; restore that file from its own backup."
            );
        var open = new byte[stored.Length - IdSize - NonceSize - TagSize];
        using var cipher = new AesGcm(key.Bytes, TagSize);
        cipher.Decrypt(
            stored.AsSpan(IdSize, NonceSize),
            stored.AsSpan(IdSize + NonceSize + TagSize),
            stored.AsSpan(IdSize + NonceSize, TagSize),
            open,
            place
        );
        return open;
    }

    // A node that runs on picks a new key up with the next value that it closes: the file is looked at, and read only if it changed.
    private SealKey Newest()
    {
        if (
            path is not null
            && File.GetLastWriteTimeUtc(path).Ticks is var written
            && written != Interlocked.Read(ref writtenAt)
        )
        {
            keys = SealKey.Read(path);
            Interlocked.Exchange(ref writtenAt, written);
        }
        return keys[^1];
    }

    private SealKey? Find(ReadOnlySpan<byte> id)
    {
        var known = Among(keys, id);
        if (known is null && path is not null)
        {
            keys = SealKey.Read(path);
            known = Among(keys, id);
        }
        return known;
    }

    private static SealKey? Among(IReadOnlyList<SealKey> keys, ReadOnlySpan<byte> id)
    {
        foreach (var key in keys)
        {
            if (key.Id.AsSpan().SequenceEqual(id))
            {
                return key;
            }
        }
        return null;
    }
}
