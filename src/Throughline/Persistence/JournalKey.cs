using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence;

/// <summary>The key of the journal's digests: 32 random bytes in a file beside the database, never in it.</summary>
/// <remarks>Whoever holds both the database and this file can test guesses against a digest; keep their backups apart.</remarks>
internal sealed class JournalKey
{
    private readonly byte[] bytes;

    private JournalKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>For contexts that never save, such as the design-time ones.</summary>
    public static JournalKey None { get; } = new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads the key, or makes the file on first use, readable by its owner only.</summary>
    public static JournalKey At(string path)
    {
        if (!File.Exists(path))
        {
            KeyFile.Create(path, RandomNumberGenerator.GetBytes(32));
        }
        return new JournalKey(File.ReadAllBytes(path));
    }

    /// <summary>The digest that stands in for a value.</summary>
    public string Digest(string value) =>
        "hmac-sha256:" + Convert.ToHexStringLower(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes(value)));
}
