using System.Globalization;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Resources;

namespace GlpiBridge.Sandbox.Rights;

internal sealed record ShippedProfile(long Id, string Name, string Interface, IReadOnlyDictionary<string, long> Rights);

internal static class ShippedProfiles
{
    public static IReadOnlyList<ShippedProfile> All { get; } = Read();

    private static List<ShippedProfile> Read()
    {
        var profiles = new List<ShippedProfile>();
        foreach (var block in Resource.Blocks("profiles.txt"))
        {
            var words = block.Head.Split(' ');
            var rights = new SortedDictionary<string, long>(StringComparer.Ordinal);
            if (words.FirstOrDefault(w => w[0] == '@') is { } based)
                foreach (var (name, bits) in profiles.First(p => p.Name == based[1..]).Rights) rights[name] = bits;
            if (words.FirstOrDefault(w => w.StartsWith("*=", StringComparison.Ordinal)) is { } every)
                foreach (var name in rights.Keys.ToList()) rights[name] = Values.ToLong(every[2..]);
            foreach (var pair in block.Lines.SelectMany(l => l.Split(' ')).Select(p => p.Split('=')))
                rights[pair[0]] = Values.ToLong(pair[1]);
            profiles.Add(new ShippedProfile(long.Parse(block.Name, CultureInfo.InvariantCulture), words[0], words[1], rights));
        }
        return profiles;
    }
}
