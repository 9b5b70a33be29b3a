using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.History;

/// <summary>The last line of the journal on a day: number and hash. Kept outside, on paper or elsewhere, it proves that nothing before it was altered.</summary>
[Record(RecordKind.R36)]
internal sealed class JournalHead
{
    /// <summary>The day, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The number of its last line.</summary>
    public required long Sequence { get; init; }

    /// <summary>That line's hash.</summary>
    public required string Hash { get; init; }

    /// <summary>Digest of the three with the journal's key: who has the database alone cannot make another.</summary>
    public required string Mark { get; init; }

    /// <summary>As it is printed and kept: day, number, hash.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Sequence} {Hash}");

    /// <summary>The head that a line closes its day with.</summary>
    public static JournalHead Of(JournalEntry last, JournalKey key)
    {
        var day = DateOnly.FromDateTime(last.When.UtcDateTime);
        return new JournalHead
        {
            Day = day,
            Sequence = last.Sequence,
            Hash = last.Hash,
            Mark = MarkOf(day, last.Sequence, last.Hash, key),
        };
    }

    /// <summary>Whether the key that is there made it, from just this.</summary>
    public bool IsMarkedBy(JournalKey key) => Mark == MarkOf(Day, Sequence, Hash, key);

    /// <summary>Reads a kept line back: the number and the hash; null when it is none.</summary>
    public static (long Sequence, string Hash)? Read(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, var number, var hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? (sequence, hash)
            : null;

    private static string MarkOf(DateOnly day, long sequence, string hash, JournalKey key) =>
        key.Digest(string.Create(CultureInfo.InvariantCulture, $"journal head {day:yyyy-MM-dd} {sequence} {hash}"));

    private sealed class Table : IEntityTypeConfiguration<JournalHead>
    {
        public void Configure(EntityTypeBuilder<JournalHead> builder)
        {
            builder.ToTable("journal_heads");
            builder.HasKey(head => head.Sequence);
            builder.Property(head => head.Sequence).ValueGeneratedNever();
            builder.Ignore(head => head.Line);
        }
    }
}
