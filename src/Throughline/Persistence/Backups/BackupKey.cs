using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence.Backups;

/// <summary>The key of backups: 32 random bytes in a file of their own, written as text so that it can be printed and put in a safe.</summary>
internal static class BackupKey
{
    /// <summary>Where it lies when nothing else is said: <c>THROUGHLINE_BACKUP_KEY</c>, else beside the journal's key.</summary>
    public static string Path(Store store, string? named) =>
        named
        ?? (
            Environment.GetEnvironmentVariable("THROUGHLINE_BACKUP_KEY") is { Length: > 0 } file
                ? file
                : System.IO.Path.ChangeExtension(store.JournalKeyFile, ".backupkey")
        );

    /// <summary>Reads it, or makes it where it is not there yet.</summary>
    public static (byte[] Key, bool IsNew) ReadOrMake(string path)
    {
        var isNew = !File.Exists(path);
        if (isNew)
        {
            var line = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            KeyFile.Create(path, Encoding.ASCII.GetBytes($"{line}\n"));
        }
        return (Read(path), isNew);
    }

    /// <exception cref="InvalidDataException">There is none, or it is no key.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            var key = Convert.FromHexString(File.ReadAllText(path).Trim());
            return key.Length == 32 ? key : throw new FormatException();
        }
        catch (Exception missing) when (missing is IOException or FormatException)
        {
            throw new InvalidDataException(
                $"{path} is not there or is no backup key; name the right one with --key FILE",
                missing
            );
        }
    }
}
