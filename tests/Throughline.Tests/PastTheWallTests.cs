using System.Text.RegularExpressions;
using Xunit;

namespace Throughline.Tests;

/// <summary>
/// Where the code looks past the wall, or changes rows past the guards of a save. Whoever adds a place adds it here with its reason, and
/// shows that it asks the reader itself; whoever takes one away takes its line out.
/// </summary>
public sealed partial class PastTheWallTests
{
    private static readonly Dictionary<string, string> Filters = new(StringComparer.Ordinal)
    {
        ["Accountability/CostInHours/CostFigures.cs"] = "whether occasions helped, a count of five answers or more",
        ["Accountability/CostInHours/EvaluationHours.cs"] = "a sum over five ILDs or more (M13)",
        ["Frame/Imports/TableImport.cs"] = "an import meets the rows that are there, whoever loads it",
        ["Frame/People/Addresses.cs"] = "many addresses asked for at once; a table without a wall",
        ["Evidence/Observations/CountedAccounts.cs"] = "counts of five ILDs or more, of codes that they let be counted",
        ["Evidence/Releases/IldWeeks.cs"] =
            "weeks for a release that two people answer for, under names that mean nothing elsewhere",
        ["Evidence/Samples/Drawing.cs"] = "who has a calendar, and days of leave, for the draw",
        ["Evidence/Samples/SampledTitles.cs"] = "what fades fades for everybody",
        ["Evidence/Samples/SampleSets.cs"] =
            "days under letters for those who code them, the redacted view of R31, and sums over all ILDs",
        ["Evidence/Triangulation/EvidenceYear.cs"] = "how many contacts all ILDs had",
        ["Evidence/Triangulation/Topics/AroundTopic.cs"] = "counts of what was reported, three or more, without board matters",
        ["Evidence/Triangulation/Topics/ContactTopic.cs"] = "how many requests were asked and answered, five or more",
        ["Evidence/Triangulation/Topics/PaperTopic.cs"] = "how many comments on drafts were on practice, five or more",
        ["Evidence/Triangulation/Topics/PrincipalTopic.cs"] = "how many displaced visits were made up, five or more",
        ["Hosting/InstallationChecks.cs"] = "says how many feeds fail, for the operator; no address",
        ["LeadingThrough/Bypasses/BypassSight.cs"] =
            "who is party to a bypass, and senior leaders of board matters, decide (M15)",
        ["LeadingThrough/Bypasses/FadingNames.cs"] = "what fades fades for everybody",
        ["Persistence/Imports/Rewording.cs"] = "what imports remember of rows that are forgotten",
        ["LeadingThrough/Requests/RequestSight.cs"] = "topic, age and state, the redacted view of R23",
        ["Persistence/Jobs/Claims.cs"] = "claims a job in one statement, about nobody",
        ["Persistence/Sealing/Resealing.cs"] = "a command encrypts every row with the new key",
        ["ProfessionalLearning/Drafts/Drafts.cshtml.cs"] = "hours of all drafts together, the redacted view of R19",
        ["TimeAndDemands/Calendars/CalendarImport.cs"] =
            "an import meets what an owner's calendar held before, whoever loads it",
        ["TimeAndDemands/Calendars/EntryTitles.cs"] = "what fades fades for everybody",
        ["TimeAndDemands/Calendars/Feeds/Feeds.cshtml.cs"] = "the owner's own subscriptions, whose cell is the redacted view",
        ["TimeAndDemands/Calendars/FetchCalendars.cs"] = "a job reads every feed",
        ["TimeAndDemands/Calendars/LoadCalendars.cshtml.cs"] =
            "whether somebody has a calendar, for the administrator who loads them",
        ["TimeAndDemands/Calendars/PrivateEntries.cs"] = "what turns private is forgotten, whoever imports",
        ["TimeAndDemands/Cohort/CohortSum.cs"] = "sums over a cohort, never one ILD's (M13)",
        ["TimeAndDemands/Cohort/InfluenceSum.cs"] = "sums over five ILDs and more, never one's (M13)",
        ["TimeAndDemands/Demands/Demand.cshtml.cs"] = "names under a shared no whose signers all chose to be named",
        ["TimeAndDemands/Demands/DemandInView.cs"] = "whether there is a shared no; its text as far as R21 allows",
        ["TimeAndDemands/Demands/NoInView.cs"] = "who signed and who was asked decides (M11)",
        ["TimeAndDemands/Demands/PlateAnswer.cshtml.cs"] = "whether there is a shared no that the one asked may sign",
        ["TimeAndDemands/Demands/PlateLines.cs"] = "whether there is a shared no that the one asked may sign",
        ["TimeAndDemands/Demands/Pricing.cs"] = "an average over all ILDs",
        ["TimeAndDemands/Displaced/CauseCounts.cs"] = "counts by cause over a cohort (M13)",
        ["TimeAndDemands/Displaced/OwnVisit.cs"] = "a principal's own visits",
        ["TimeAndDemands/ProtectedTime/FreeSlots.cs"] = "free or busy, without what",
        ["TimeAndDemands/TimeUse/Confirmations.cs"] = "rebuilds an owner's account, whoever asks first",
        ["TimeAndDemands/TimeUse/Confirming/Learned.cs"] = "how often a suggestion was right, as counts",
        ["TimeAndDemands/TimeUse/IldDays.cs"] = "a week that its owner shares with the reader",
        ["TimeAndDemands/TimeUse/MissedVisits.cs"] = "rebuilds an owner's account, whoever asks first",
        ["TimeAndDemands/TimeUse/Principals/MonthOfContacts.cs"] = "month counts, the redacted view of R07",
        ["TimeAndDemands/TimeUse/Principals/OwnContact.cs"] = "a principal's own contacts, and what they object to",
        ["TimeAndDemands/TimeUse/RuleCounts.cs"] = "how many entries a rule matches, as counts",
        ["TimeAndDemands/TimeUse/Sharing/WeekShareQueries.cs"] = "a week that its owner shares with the reader",
        ["TimeAndDemands/TimeUse/TimeAccounts.cs"] = "rebuilds an owner's account, whoever asks first",
        ["TimeAndDemands/TimeUse/Upkeep/UpkeepMedian.cs"] = "the middle of five ILDs and more, never one's (M13)",
        ["TimeAndDemands/TimeUse/Weeks/WeekViews.cs"] = "a week that its owner shares with the reader",
    };

    private static readonly Dictionary<string, string> Bulk = new(StringComparer.Ordinal)
    {
        ["Evidence/Samples/SampledTitles.cs"] = "the retention schedule, which asks for holds itself",
        ["Evidence/SelfReports/AnsweredPulse.cs"] = "counts of a pulse, of which nothing may tell who answered when",
        ["Frame/Imports/ImportRunner.cs"] = "how far an import is, about nobody",
        ["Frame/Notices/Choices.cshtml.cs"] = "the reader's own notices, marked as read",
        ["Frame/SentForms/SentForm.cs"] = "that a form was sent, as digests",
        ["Frame/Setup/Roster.cshtml.cs"] = "in which zone files are looked at again, about nobody",
        ["Hosting/SignIn/Attempts.cs"] = "counts of refused sign-ins",
        ["Hosting/SignIn/Sessions/OpenSessions.cs"] = "sessions of one account, ended at once",
        ["Hosting/SignIn/Sessions/SessionCookie.cs"] = "when a session was last used",
        ["Mail/TidyLetters.cs"] = "letters whose text is gone already",
        ["Persistence/Imports/Undoing.cs"] = "what an import remembers of rows that are forgotten",
        ["Persistence/Jobs/JobRun.cs"] = "how far a job is, about nobody",
        ["Persistence/Jobs/Outcome.cs"] = "how a job ended, about nobody",
        ["Persistence/Jobs/Planning.cs"] = "jobs that are over",
        ["TimeAndDemands/ProtectedTime/Subscription.cshtml.cs"] = "the day on which a feed was last fetched",
    };

    [Fact]
    public void The_wall_is_looked_past_only_where_a_reason_is_given() => Same(Filters, PastFilters());

    [Fact]
    public void Rows_are_changed_past_the_guards_of_a_save_only_where_a_reason_is_given() => Same(Bulk, PastSaves());

    private static void Same(Dictionary<string, string> allowed, Regex what)
    {
        var found = Repository
            .Sources(".cs")
            .Where(file => File.ReadLines(file).Any(line => what.IsMatch(line) && !Comment().IsMatch(line)))
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src", "Throughline"), file))
            .ToList();
        Assert.Empty(found.Except(allowed.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(allowed.Keys.Except(found, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"IgnoreQueryFilters|\bWall\.Name\b|FromSqlRaw|FromSqlInterpolated", RegexOptions.NonBacktracking)]
    private static partial Regex PastFilters();

    [GeneratedRegex("ExecuteDelete|ExecuteUpdate", RegexOptions.NonBacktracking)]
    private static partial Regex PastSaves();

    [GeneratedRegex(@"^\s*//", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
