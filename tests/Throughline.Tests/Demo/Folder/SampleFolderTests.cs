using Throughline.Demo;
using Throughline.Demo.Folder;
using Throughline.Frame.Rosters;
using Xunit;

namespace Throughline.Tests.Demo.Folder;

public sealed class SampleFolderTests
{
    [Theory]
    [InlineData(HarborDesign.Own)]
    [InlineData("oakland")]
    public void What_is_written_reads_back_as_the_same_roster_without_a_problem(string design)
    {
        var folder = Directory.CreateTempSubdirectory("harbor").FullName;
        try
        {
            var roster = HarborUnified.Roster(HarborDesign.Find(design)!);
            SampleFolder.Write(folder, HarborDesign.Find(design)!);
            var read = RosterReading.Read(folder, null);
            Assert.Empty(read.Problems);
            Assert.Equal(PlainCsvText.Write(roster), PlainCsvText.Write(read.Roster));
            Assert.Equal(6, Directory.GetFiles(Path.Combine(folder, SampleFolder.Calendars), "*.ics").Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
