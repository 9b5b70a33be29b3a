using Microsoft.AspNetCore.Mvc.Rendering;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Confirming;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>One entry to confirm, with what is suggested for it and what has been chosen so far.</summary>
internal sealed record Waiting(int Place, CodedOccurrence One, Engagement Entry, Suggestion? Suggestion, EntryAnswer Answer)
{
    public string Title => Entry.Summary.Length > 0 ? Entry.Summary : "Untitled";

    /// <summary>The group that accepting the suggestion would give.</summary>
    public TimeGroup? SuggestedGroup => Suggestion is { } suggestion ? TimeGroups.Of(One.Code!.With, suggestion.Focus) : null;

    /// <summary>The radio button that stands pressed.</summary>
    public TimeGroup? Chosen => Answer.Group ?? SuggestedGroup;

    public bool IsOfSeries => Entry.SeriesSlot is not null;

    /// <summary>The form's names for its fields.</summary>
    public string Name(string field) => $"Answers[{Place}].{field}";

    /// <summary>Ids of its elements.</summary>
    public string Id(string field) => $"Answers_{Place}__{field}";

    public IEnumerable<SelectListItem> Withs =>
        Enum.GetValues<With>()
            .Where(with => with != With.Unknown)
            .Select(with => new SelectListItem(with.Label, $"{with}", with == Answer.With))
            .Prepend(new SelectListItem($"As the calendar says: {One.Code!.With.Label}", ""));

    public IEnumerable<SelectListItem> Focuses =>
        Enum.GetValues<Focus>()
            .Where(focus => focus is not (Focus.Uncoded or Focus.Leave))
            .Select(focus => new SelectListItem(focus.Label, $"{focus}", focus == Answer.Focus))
            .Prepend(new SelectListItem("As the group above", ""));
}
