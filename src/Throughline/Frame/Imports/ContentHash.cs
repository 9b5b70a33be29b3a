using System.Security.Cryptography;
using System.Text;

namespace Throughline.Frame.Imports;

/// <summary>SHA-256 of what an import reads: of a file its bytes, of a folder each file's name and bytes, by name.</summary>
internal static class ContentHash
{
    public static string Of(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (files.Length > 1)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file) + "\n"));
            }
            Append(hash, file);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string file)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[81_920];
        while (stream.Read(buffer) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
        }
    }
}
