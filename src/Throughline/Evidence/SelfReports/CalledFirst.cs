namespace Throughline.Evidence.SelfReports;

/// <summary>How many of each group name whom the chart names, for one topic; a group of which fewer than five answered is left out.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Charter">Whom the chart named when the pulse opened.</param>
/// <param name="Groups">Each group with what may be said of it.</param>
internal sealed record CalledFirst(string Topic, string Charter, IReadOnlyList<(PulseGroup Group, CalledShare? Said)> Groups)
{
    /// <summary>From the tallies of its pulse.</summary>
    public static CalledFirst Of(PulseTopic topic, IReadOnlyList<PulseGroup> asked, IReadOnlyList<PulseTally> tallies) =>
        new(
            topic.Topic,
            topic.Charter,
            [
                .. asked.Select(group =>
                {
                    var key = topic.For(group).Key;
                    var result = PulseResult.Of(group, tallies, [topic]).Single(one => one.Question.Key == key);
                    return (
                        group,
                        result.IsShown ? new CalledShare(result.District.Favourable, result.District.Answers) : null
                    );
                }),
            ]
        );

    /// <summary>The group that agrees least with the chart, of those shown; null where none is.</summary>
    public (PulseGroup Group, CalledShare Said)? Weakest =>
        Groups
            .Where(each => each.Said is not null)
            .Select(each => ((PulseGroup Group, CalledShare Said)?)(each.Group, each.Said!))
            .MinBy(each => each!.Value.Said.Of);
}

/// <summary>How many of so many named whom the chart names.</summary>
internal sealed record CalledShare(int Same, int Answers)
{
    public double Of => (double)Same / Answers;

    /// <summary>As it may be said: never "all".</summary>
    public string Said => PulseResult.Said(Same, Answers);
}
