using System.Security.Cryptography;
using System.Text;

namespace Throughline.Persistence.Backups;

/// <summary>A table's content in one number: the sum of its rows' SHA-256, so that their order does not matter.</summary>
internal sealed class TableSum
{
    private readonly ulong[] sum = new ulong[4];

    public long Rows { get; private set; }

    public string Hash => Convert.ToHexStringLower(sum.SelectMany(BitConverter.GetBytes).ToArray());

    public void Add(PlainTable table, object?[] row)
    {
        var comparable = row.Select((value, at) => table.Columns[at].Comparable(value)).ToArray();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(PlainTable.Line(comparable)));
        for (var part = 0; part < 4; part++)
        {
            sum[part] += BitConverter.ToUInt64(hash, part * 8);
        }
        Rows++;
    }
}
