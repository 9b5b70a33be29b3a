using System.Security.Cryptography;
using System.Text;

namespace Throughline.Evidence.Reports;

/// <summary>Names that mean nothing elsewhere: keyed by a key made for one release and kept nowhere, so that no two releases can be joined.</summary>
internal sealed class Pseudonyms(byte[] key)
{
    private const int Length = 12;

    /// <summary>Those of a new release.</summary>
    public static Pseudonyms New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The pseudonym of somebody; the same within a release.</summary>
    public string Of(long person) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{person}")))[..Length];
}
