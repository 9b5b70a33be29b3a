using System.Reflection;
using Throughline.Access;
using Throughline.Hosting;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>Evaluation files (R28, R29) and talk in confidence (R41) are no part of the product: nothing of the kind is stored, served or offered (M14).</summary>
public sealed class NeverStoredTests(Databases databases)
{
    private static readonly RecordKind[] Never = [RecordKind.R28, RecordKind.R29, RecordKind.R41];

    [Fact]
    public async Task No_table_and_no_column_is_for_evaluation_files_or_talk_in_confidence()
    {
        var store = await databases.Fresh();
        await using var db = store.Open(Actor.Nobody);
        var entities = db.Model.GetEntityTypes().ToList();
        Assert.NotEmpty(entities);
        Assert.DoesNotContain(
            entities,
            entity => entity.ClrType.GetCustomAttribute<RecordAttribute>() is { } record && Never.Contains(record.Kind)
        );
        Assert.DoesNotContain(
            entities.SelectMany(entity => entity.GetProperties().Select(each => $"{entity.ClrType.Name}.{each.Name}")),
            Says
        );
    }

    [Fact]
    public async Task No_page_and_no_endpoint_declares_them()
    {
        var store = await databases.Fresh();
        await using var app = WebHost.Build(new HostChoices(store, "http://127.0.0.1:0"));
        var served = await Registered.Of(app);
        Assert.NotEmpty(served);
        Assert.DoesNotContain(served, each => each.Rules.Any(rule => Never.Contains(rule.Kind)));
        Assert.DoesNotContain(served.Select(each => each.Route), Says);
    }

    // What a report says of a support (R33) is a rating of no person.
    private static bool Says(string name) =>
        !name.StartsWith("SupportRating.", StringComparison.Ordinal)
        && name != "/evidence/ratings"
        && Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // As such a record would be called; an assignment to evaluate is none.
    private static readonly string[] Words =
    [
        "EvaluationText",
        "EvaluationFile",
        "Rating",
        "Ombuds",
        "ConfidentialEar",
        "Student",
        "Guardian",
    ];
}
