using System.Reflection;
using Throughline.Access;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>No table joins the program without joining the test of every cell.</summary>
public sealed class EveryTableIsPlantedTests(Databases databases)
{
    // Tables without a word of their own that anybody could read, or whose words everybody reads.
    private static readonly Dictionary<string, string> NotPlanted = new(StringComparer.Ordinal)
    {
        ["Acknowledgement"] = "who has read an open text, shown as a count",
        ["AffectedSchool"] = "two numbers, planted with a recommendation",
        ["Account"] = "each seat's own address is on its own pages",
        ["AccountBasis"] = "figures, thrown away and rebuilt",
        ["AgendaBlock"] = "planted with its knock",
        ["Answer"] = "planted with its demand",
        ["Attempts"] = "counts of refused sign-ins, by digest",
        ["AutoAcceptance"] = "which kinds of suggestion are accepted: a setting",
        ["AwayTime"] = "days and who covers: everybody reads it",
        ["CircleGuest"] = "planted with its guest",
        ["CircleMember"] = "two numbers",
        ["CodedMinute"] = "a number and a code, planted with its coder",
        ["CodedSample"] = "two numbers and a date, planted with its coder",
        ["Custodian"] = "whom a case names; planted with a case",
        ["Decision"] = "shown with its recommendation, to the same seats",
        ["DesignChoice"] = "which design the district has: everybody reads it",
        ["Destruction"] = "how many rows faded",
        ["District"] = "there is one; everybody reads its name",
        ["DraftComment"] = "planted with its draft",
        ["GateAnswer"] = "shown with its demand, to the same seats",
        ["Holiday"] = "everybody's",
        ["ImportRun"] = "how far an import is",
        ["Invited"] = "two numbers and whether somebody came",
        ["IssueStep"] = "shown with its issue, to the same seats",
        ["Job"] = "how far a job is",
        ["JournalHead"] = "sums of the journal",
        ["LiveSession"] = "planted with its case",
        ["Loss"] = "planted with its knock",
        ["MeetingSeries"] = "its words are those of its meetings",
        ["MoveAsked"] = "open to everybody who reads protected time",
        ["Network"] = "everybody reads its name",
        ["ObservedMinutes"] = "planted with its observation",
        ["OptOut"] = "which letters somebody does not want",
        ["OverriddenIld"] = "two numbers of seconds, shown with the override",
        ["Override"] = "shown with its knock, to the same seats",
        ["OwnSendBacks"] = "two counts that only their owner sees",
        ["PersonEmail"] = "planted with its person",
        ["Presenter"] = "planted with a recommendation",
        ["Press"] = "which button was pressed; the room asks the circle",
        ["Promise"] = "everybody reads it",
        ["ProtectedStretch"] = "everybody's",
        ["Pulse"] = "when a round was open and how many were asked: everybody who reads results does",
        ["PulseLink"] = "whether a digest was used",
        ["Refusal"] = "shown with its knock, to the same seats",
        ["Release"] = "three numbers and a date",
        ["RetentionPeriod"] = "a number of days",
        ["Reversal"] = "shown with its recommendation, to the same seats",
        ["RuleEdit"] = "what rules said before: everybody reads rules",
        ["School"] = "everybody reads its name",
        ["SchoolMembership"] = "three numbers and dates",
        ["SentForm"] = "digests",
        ["SeriesMember"] = "two numbers",
        ["Signature"] = "planted with its shared no",
        ["SignInRules"] = "settings of sign-in",
        ["TakenTime"] = "open to everybody who reads protected time",
        ["TapCount"] = "a count",
        ["WorthCount"] = "a count",
        ["TapGiven"] = "two numbers",
        ["Term"] = "everybody's",
        ["WeekOfUpkeep"] = "a sum of seconds that only its owner sees",
    };

    [Fact]
    public async Task Every_table_is_planted_or_says_why_not()
    {
        var store = await databases.Fresh();
        await using var db = store.Open(Actor.Nobody);
        var tables = db
            .Model.GetEntityTypes()
            .Select(entity => entity.ClrType)
            .Where(type => type.GetCustomAttribute<RecordAttribute>() is not null)
            .Select(type => type.Name)
            .ToList();
        var planted = PlantedKinds.All.Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(tables, table => !planted.Contains(table) && !NotPlanted.ContainsKey(table));
        Assert.DoesNotContain(
            NotPlanted.Keys,
            name => planted.Contains(name) || !tables.Contains(name, StringComparer.Ordinal)
        );
    }
}
