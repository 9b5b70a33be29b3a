using System.Security.Cryptography;
using System.Text;

namespace Throughline.Evidence.Releases;

/// <summary>Names that mean nothing elsewhere: keyed by the project and a key made for one release and kept nowhere, so that no two releases can be joined by them.</summary>
internal sealed class Pseudonyms(string project, byte[] key)
{
    private const int Length = 12;

    /// <summary>Those of a new release.</summary>
    public static Pseudonyms New(string project) => new(project, RandomNumberGenerator.GetBytes(32));

    /// <summary>The name of somebody; the same within a release.</summary>
    public string Of(long person) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{project}\n{person}")))[..Length];
}
