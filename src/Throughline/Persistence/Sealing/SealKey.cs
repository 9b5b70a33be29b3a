using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence.Sealing;

/// <summary>One key of the ring: four bytes that name it and 32 that close.</summary>
internal sealed record SealKey(byte[] Id, byte[] Bytes)
{
    /// <summary>Its name, as stored values give it.</summary>
    public string Name => Convert.ToHexStringLower(Id);

    /// <summary>A new random one.</summary>
    public static SealKey New() => new(RandomNumberGenerator.GetBytes(4), RandomNumberGenerator.GetBytes(32));

    /// <summary>The content of a key file.</summary>
    public static byte[] Written(IEnumerable<SealKey> keys) =>
        Encoding.ASCII.GetBytes(
            string.Concat(keys.Select(key => $"{Convert.ToHexStringLower(key.Id)} {Convert.ToBase64String(key.Bytes)}\n"))
        );

    /// <summary>The keys of a file, the newest last.</summary>
    public static IReadOnlyList<SealKey> Read(string path)
    {
        try
        {
            var keys = File.ReadAllLines(path)
                .Where(line => line.Length > 0)
                .Select(line => line.Split(' '))
                .Select(parts => new SealKey(Convert.FromHexString(parts[0]), Convert.FromBase64String(parts[1])))
                .ToList();
            return keys.Count > 0 && keys.All(key => key is { Id.Length: 4, Bytes.Length: 32 })
                ? keys
                : throw new FormatException();
        }
        catch (Exception broken) when (broken is FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is no key ring of Throughline; restore it from its own backup.", broken);
        }
    }
}
