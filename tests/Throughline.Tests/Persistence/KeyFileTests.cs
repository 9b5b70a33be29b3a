using System.Text;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Persistence;

public sealed class KeyFileTests(Databases databases)
{
    [Fact]
    public void Of_many_that_come_first_at_once_one_file_stays_whole_and_nothing_lies_beside_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = databases.Folder($"keys-{round}");
            var path = Path.Combine(folder, "ring");
            Parallel.For(0, 16, each => KeyFile.Create(path, Encoding.ASCII.GetBytes(new string((char)('a' + each), 4096))));
            var kept = File.ReadAllText(path);
            Assert.Equal(4096, kept.Length);
            Assert.Single(kept.Distinct());
            Assert.Equal([path], Directory.GetFiles(folder));
        }
    }
}
