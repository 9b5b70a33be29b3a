using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>A calendar file that came by the web: unpacked, read and kept, or refused with a sentence.</summary>
internal sealed class CalendarIntake(ThroughlineDb db, CalendarImport imports)
{
    private const int LongestName = 120;

    /// <summary>Takes one file for an ILD; a zip may hold several calendars.</summary>
    public async Task<Intake> Take(long owner, IFormFile upload, DateOnly today, CancellationToken stop)
    {
        var key = await db.People.Where(person => person.Id == owner).Select(person => person.RosterKey).SingleAsync(stop);
        var name = Path.GetFileName(upload.FileName.Replace('\\', '/'));
        name = name.Length > LongestName ? name[^LongestName..] : name;
        try
        {
            await using var file = upload.OpenReadStream();
            var receipts = new List<CalendarReceipt>();
            foreach (var (source, bytes) in CalendarUpload.Read(name, file, CalendarLimits.Default))
            {
                receipts.Add(await imports.Receive(key, source, bytes, today, stop));
            }
            return new Intake(receipts, null);
        }
        catch (UnsoundFileException unsound)
        {
            return new Intake([], unsound.Message);
        }
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Receipts">One for each calendar in it.</param>
/// <param name="Refused">Why it was refused, in a sentence; null when it was taken.</param>
internal sealed record Intake(IReadOnlyList<CalendarReceipt> Receipts, string? Refused)
{
    /// <summary>The import that one press takes back; 0 where there is none, or several.</summary>
    public long Import => Receipts is [{ Import: > 0 } only] ? only.Import : 0;

    /// <summary>What happened, with its counts.</summary>
    public string Sentence
    {
        get
        {
            if (Receipts.All(receipt => receipt.IsSameAsBefore))
            {
                return "The same as last time; nothing was changed.";
            }
            if (Receipts.All(one => one.KeptDays is not null && one.Appeared + one.Changed + one.Vanished == 0))
            {
                return Receipts[0].Outside;
            }
            var problems = Receipts.Sum(receipt => receipt.Problems.Count);
            return $"Brought in: {Counts.Number(Receipts.Sum(one => one.Appeared))} appeared, {Counts.Number(Receipts.Sum(one => one.Changed))} changed "
                + $"({Counts.Number(Receipts.Sum(one => one.Moved))} moved), {Counts.Number(Receipts.Sum(one => one.Vanished))} vanished"
                + (problems > 0 ? $"; {Counts.Of(problems, "entry", "entries")} left out or read with a doubt." : ".");
        }
    }
}
