using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence;

/// <summary>A word that opens something and that nobody can guess, for links, feeds and other systems: shown or mailed once; only its digest is kept.</summary>
internal static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>A new one: 256 bits, in letters that an address takes.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it: SHA-256, in lower-case hexadecimal. So many bits need no salt.</summary>
    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
