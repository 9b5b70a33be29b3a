using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Frame.SentForms;

/// <summary>That a form was sent, and where its sender was led: so that sending it twice saves it once. Kept for a day.</summary>
[Record(RecordKind.R40), Passing]
internal sealed class SentForm
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keyed digest of who sent what from which page; nothing can be read from it.</summary>
    public required string Key { get; init; }

    /// <summary>Keyed digest of the fields.</summary>
    public required string Body { get; init; }

    /// <summary>When, in UTC ticks.</summary>
    public required long At { get; init; }

    /// <summary>Where the sender was led; null while it is being saved.</summary>
    public string? Led { get; init; }

    /// <summary>Claims a form for this request; false when another request has it already.</summary>
    public static async Task<bool> Claim(ThroughlineDb db, string key, string body, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        var old = (now - Kept).UtcTicks;
        await db.Set<SentForm>().Where(each => each.At < old).ExecuteDeleteAsync(stop);
        const string Insert =
            """INSERT INTO sent_forms ("Key", "Body", "At") VALUES ({0}, {1}, {2}) ON CONFLICT ("Key") DO NOTHING""";
        return await db.Database.ExecuteSqlRawAsync(Insert, [key, body, now.UtcTicks], stop) == 1;
    }

    /// <summary>It is saved: whoever sends it again is led there too.</summary>
    public static Task Lead(ThroughlineDb db, string key, string to) =>
        db.Set<SentForm>()
            .Where(each => each.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Led, to), CancellationToken.None);

    /// <summary>Nothing was saved: it may be sent again.</summary>
    public static Task Forget(ThroughlineDb db, string key) =>
        db.Set<SentForm>().Where(each => each.Key == key).ExecuteDeleteAsync(CancellationToken.None);

    private sealed class Table : IEntityTypeConfiguration<SentForm>
    {
        public void Configure(EntityTypeBuilder<SentForm> builder)
        {
            builder.ToTable("sent_forms");
            builder.HasKey(form => form.Key);
            builder.HasIndex(form => form.At);
        }
    }
}
