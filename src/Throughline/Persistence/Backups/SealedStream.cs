using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence.Backups;

/// <summary>An encrypted file in pieces of one megabyte; each knows its place, and the last one that it is the last.</summary>
/// <remarks>AES-256-GCM under a key of this file alone, made (HKDF-SHA-256) of the backup key and 32 random bytes in the head.</remarks>
internal static class SealedStream
{
    public const int Piece = 1024 * 1024;
    private const int SaltSize = 32;
    private const int TagSize = 16;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("THROUGHLINE BACKUP 1\n");

    /// <summary>A stream that encrypts what is written; disposing of it ends the file.</summary>
    public static Stream Writing(Stream file, byte[] key) => new Writer(file, key);

    /// <summary>A stream that decrypts; it fails at the first piece that is not as it was written.</summary>
    /// <exception cref="InvalidDataException">Not a backup, another key, or damage; the message says which.</exception>
    public static Stream Reading(Stream file, byte[] key) => new Reader(file, key);

    private static byte[] FileKey(byte[] key, byte[] salt) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, "throughline backup"u8.ToArray());

    private static byte[] Check(byte[] fileKey) => HMACSHA256.HashData(fileKey, "which key"u8)[..16];

    private static byte[] Nonce(long piece, bool isLast)
    {
        var nonce = new byte[12];
        nonce[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), piece);
        return nonce;
    }

    private sealed class Writer : Straight
    {
        private readonly Stream file;
        private readonly AesGcm cipher;
        private readonly byte[] open = new byte[Piece];
        private readonly byte[] closed = new byte[Piece];
        private readonly byte[] tag = new byte[TagSize];
        private int filled;
        private long piece;
        private bool isDone;

        public Writer(Stream file, byte[] key)
        {
            this.file = file;
            var salt = RandomNumberGenerator.GetBytes(SaltSize);
            var fileKey = FileKey(key, salt);
            cipher = new AesGcm(fileKey, TagSize);
            file.Write(Magic);
            file.Write(salt);
            file.Write(Check(fileKey));
        }

        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
            while (count > 0)
            {
                if (filled == Piece)
                {
                    Close(isLast: false);
                }
                var taken = Math.Min(count, Piece - filled);
                buffer.AsSpan(offset, taken).CopyTo(open.AsSpan(filled));
                (filled, offset, count) = (filled + taken, offset + taken, count - taken);
            }
        }

        private void Close(bool isLast)
        {
            cipher.Encrypt(Nonce(piece++, isLast), open.AsSpan(0, filled), closed.AsSpan(0, filled), tag);
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, filled);
            file.Write(length);
            file.Write(tag);
            file.Write(closed, 0, filled);
            filled = 0;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !isDone)
            {
                isDone = true;
                Close(isLast: true);
                cipher.Dispose();
            }
            base.Dispose(disposing);
        }
    }

    private sealed class Reader : Straight
    {
        private readonly Stream file;
        private readonly AesGcm cipher;
        private byte[] open = [];
        private int given;
        private long piece;
        private bool isLast;

        public Reader(Stream file, byte[] key)
        {
            this.file = file;
            if (!Take(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new InvalidDataException("it is no backup of Throughline, or its first line is damaged");
            }
            var fileKey = FileKey(key, Take(SaltSize));
            if (!CryptographicOperations.FixedTimeEquals(Take(16), Check(fileKey)))
            {
                throw new InvalidDataException("the key is not the one that it was made with, or its head is damaged");
            }
            cipher = new AesGcm(fileKey, TagSize);
        }

        public override bool CanRead => true;

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (given == open.Length && !isLast)
            {
                Open();
            }
            var taken = Math.Min(count, open.Length - given);
            open.AsSpan(given, taken).CopyTo(buffer.AsSpan(offset));
            given += taken;
            return taken;
        }

        private void Open()
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(Take(4));
            if (length is < 0 or > Piece)
            {
                throw Damaged();
            }
            var (tag, closed) = (Take(TagSize), Take(length));
            (open, given) = (new byte[length], 0);
            // A last piece that is taken for another one does not open, so a file cut between pieces is told.
            isLast = file.Position == file.Length;
            try
            {
                cipher.Decrypt(Nonce(piece++, isLast), closed, tag, open);
            }
            catch (CryptographicException)
            {
                throw Damaged();
            }
        }

        private InvalidDataException Damaged() => new($"it is damaged or cut off near byte {file.Position}");

        private byte[] Take(int count)
        {
            var bytes = new byte[count];
            return file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw Damaged();
        }

        protected override void Dispose(bool disposing)
        {
            cipher?.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>What a stream that only goes forward cannot do.</summary>
    private abstract class Straight : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
