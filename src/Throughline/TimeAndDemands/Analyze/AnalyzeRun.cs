using System.Threading.Channels;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAndDemands.Analyze.Tables;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>Reads calendars, accounts, and writes the tables, one ILD after the other; the tables come whole or not at all.</summary>
internal sealed class AnalyzeRun(RosterIndex index, FocusRuleSet rules, Window window, CalendarLimits limits)
{
    private const int Ahead = 4;

    /// <summary>Runs over the calendars of a folder.</summary>
    /// <param name="folder">The calendars.</param>
    /// <param name="output">Where the tables go.</param>
    /// <param name="threads">How many calendars are worked on at once; the tables are the same for any number.</param>
    /// <param name="progress">Told after each ILD how many are done.</param>
    /// <returns>Files refused as a whole; when there is one, no table was written.</returns>
    public async Task<IReadOnlyList<Problem>> Run(CalendarFolder folder, TableFolder output, int threads, Action<int> progress)
    {
        var refused = new List<Problem>();
        var done = 0;
        await foreach (var tables in InOrder(folder.Owners, threads))
        {
            refused.AddRange(tables.Refused);
            if (refused.Count == 0)
            {
                output.Add(tables);
            }
            tables.Dispose();
            progress(++done);
        }
        return refused;
    }

    // A bounded queue of calendars in work keeps memory flat however many there are.
    private async IAsyncEnumerable<IldTables> InOrder(
        IReadOnlyList<(string IldId, IReadOnlyList<string> Paths)> owners,
        int threads
    )
    {
        if (threads <= 1)
        {
            foreach (var (ild, paths) in owners)
            {
                yield return Analyse(ild, paths);
            }
            yield break;
        }
        var ready = Task.Run(index.MakeReady);
        // Behind a long calendar others are finished ahead of their turn, so that no thread waits.
        var queue = Channel.CreateBounded<Task<IldTables>>(threads * Ahead);
        using var atWork = new SemaphoreSlim(threads);
        var feeding = Task.Run(async () =>
        {
            foreach (var (ild, paths) in owners)
            {
                await queue.Writer.WaitToWriteAsync();
                await atWork.WaitAsync();
                await queue.Writer.WriteAsync(
                    Task.Run(() =>
                    {
                        try
                        {
                            return Analyse(ild, paths);
                        }
                        finally
                        {
                            atWork.Release();
                        }
                    })
                );
            }
            queue.Writer.Complete();
        });
        await foreach (var work in queue.Reader.ReadAllAsync())
        {
            yield return await work;
        }
        await Task.WhenAll(feeding, ready);
    }

    private IldTables Analyse(string ild, IReadOnlyList<string> paths)
    {
        var tables = new IldTables();
        try
        {
            var problems = new List<Problem>();
            var addresses = index.AddressesOf(ild);
            var content = CalendarContent.Merge([.. paths.Select(path => Read(path, addresses))]);
            problems.AddRange(content.Problems);
            var occurrences = content.Occurrences(window, index.Zone, limits, problems);
            tables.Take(TimeAccount.For(index, rules, ild, occurrences, window), problems);
        }
        catch (UnsoundFileException unsound)
        {
            tables.Refused.Add(unsound.Problem);
        }
        return tables;
    }

    private CalendarContent Read(string path, IReadOnlyCollection<string> addresses)
    {
        using var file = new CalendarFile(path, limits);
        return new CalendarReader(index.Zone, limits).Read(file.Name, file.Bytes, addresses);
    }
}
