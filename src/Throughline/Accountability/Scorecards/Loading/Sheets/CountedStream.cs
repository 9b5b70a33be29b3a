using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>A part of a zip while it is unpacked: stops when it grows beyond what is left, or more than a hundredfold.</summary>
internal sealed class CountedStream(Stream inner, string file, long packed, Func<long> left, Action<long> spend) : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int bytes)
    {
        read += bytes;
        spend(bytes);
        if (left() < 0)
        {
            throw Refusal.Of(file, "too-large", "the workbook is larger than 100 MB when unpacked; leave out sheets.");
        }
        if (read > SheetLimits.HarmlessBytes && read > packed * SheetLimits.HighestRatio)
        {
            throw Refusal.Of(
                file,
                "too-dense",
                "a part of the workbook grows more than a hundredfold when it is unpacked; save it anew."
            );
        }
        return bytes;
    }
}
