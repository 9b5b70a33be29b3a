using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>The two codes in the words that people read.</summary>
internal static class CodeWords
{
    extension(With with)
    {
        public string Label =>
            with switch
            {
                With.Principal => "One principal",
                With.Principals => "Several principals",
                With.School => "School staff",
                With.Peers => "Other ILDs",
                With.Team => "My team",
                With.Central => "Central office",
                With.Board => "Board or outside",
                With.Alone => "Alone",
                _ => "Cannot be told",
            };
    }

    extension(Focus focus)
    {
        public string Label =>
            focus switch
            {
                Focus.Instruction => "Instructional leadership",
                Focus.Learning => "Own learning",
                Focus.Operations => "Operations",
                Focus.Accountability => "Accountability",
                Focus.Evaluation => "Formal evaluation",
                Focus.Personnel => "Hearings and hiring",
                Focus.Paperwork => "Reports and templates",
                Focus.Crisis => "Urgent, unplanned",
                Focus.Planning => "District planning",
                Focus.Travel => "Travel",
                Focus.Leave => "Not work: left out",
                Focus.Other => "Other",
                _ => "To confirm",
            };
    }

    /// <summary>How the calendar's rule for With says itself.</summary>
    public static string WithRule(string rule) =>
        rule switch
        {
            "own-principal" => "one of my principals is invited",
            "own-principals" => "several of my principals are invited",
            "other-principal" => "a principal of another network",
            "school-staff" => "school staff are invited",
            "place" => "the place is one of my schools",
            "title" => "the title names a school or principal",
            "peers" => "only ILDs are in it",
            "team" => "only my team is in it",
            "outside" => "only people from outside",
            "central" => "central office staff are in it",
            "no-content" => "the calendar shows no more than “busy”",
            "nobody" => "nobody else is in it",
            "person" => "said by you",
            _ => rule,
        };

    /// <summary>How a Focus rule says itself.</summary>
    public static string FocusRule(string rule) =>
        rule switch
        {
            "" => "no rule matches",
            "person" => "said by you",
            "out-of-office" => "out of office",
            _ => $"rule “{rule}”",
        };
}
