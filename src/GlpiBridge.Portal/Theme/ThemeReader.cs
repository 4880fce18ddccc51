using System.Text.Json;

namespace GlpiBridge.Portal.Theme;

/// <summary>Turns the file's JSON into a theme, key by key, and collects what is wrong in French.</summary>
internal sealed class ThemeReader(string path, string folder)
{
    private const int MaxPictureBytes = 500 * 1024;
    private static readonly string[] Keys = ["Name", "Operator", "Brand", "Accent", "Logo", "Favicon", "FooterLinks"];
    private static readonly string[] LinkKeys = ["Text", "Address"];

    public List<string> Faults { get; } = [];

    public PortalTheme Read(JsonElement root)
    {
        var defaults = new PortalTheme { LogoFile = "" };
        var values = Members(root, "", Keys);
        return new PortalTheme
        {
            Name = Text(values, "Name", defaults.Name, required: true),
            Operator = Text(values, "Operator", defaults.Operator, required: false),
            Brand = ReadColor(values, "Brand", defaults.Brand),
            Accent = ReadColor(values, "Accent", defaults.Accent),
            LogoFile = Picture("Logo", Text(values, "Logo", "logo.svg", required: true), LogoContent.OfLogos),
            FaviconFile = Text(values, "Favicon", "", required: false) is { Length: > 0 } icon ? Picture("Favicon", icon, LogoContent.OfFavicons) : null,
            FooterLinks = Links(values.GetValueOrDefault("FooterLinks")),
        };
    }

    private Dictionary<string, JsonElement> Members(JsonElement element, string prefix, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Faults.Add($"{path} : {(prefix.Length == 0 ? "le fichier" : $"« {prefix} »")} doit être un objet {{ … }} avec les clés {string.Join(", ", known)}.");
            return [];
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                Faults.Add($"{path} : la clé « {prefix}{member.Name} » est écrite deux fois. Gardez-en une.");
            }
            else if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                Faults.Add($"{path} : la clé « {prefix}{member.Name} » n'existe pas. Clés possibles : {string.Join(", ", known)}.");
            }
        }

        return members;
    }

    private string Text(Dictionary<string, JsonElement> values, string key, string absent, bool required, string prefix = "")
    {
        if (!values.TryGetValue(key, out var value))
        {
            return absent;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        if (text is null || (required && text.Length == 0))
        {
            Wrong(prefix + key, value.GetRawText().Trim('"'), "Écrivez un texte entre guillemets.");
        }

        return text ?? absent;
    }

    private Color ReadColor(Dictionary<string, JsonElement> values, string key, Color absent)
    {
        var text = Text(values, key, absent.ToString(), required: false);
        if (Color.TryParse(text, out var color))
        {
            return color;
        }

        Wrong(key, text, $"Écrivez une couleur comme « {absent} » ou « #15c ».");
        return absent;
    }

    private string Picture(string key, string name, IReadOnlyList<string> extensions)
    {
        var file = Path.Combine(folder, name);
        if (name != Path.GetFileName(name) || !extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            Wrong(key, name, $"Écrivez le nom d'un fichier de {folder} : {string.Join(", ", extensions.Select(extension => extension[1..]))}.");
        }
        else if (!File.Exists(file))
        {
            Wrong(key, name, $"Ce fichier n'existe pas : copiez-le dans {folder}, ou corrigez son nom.");
        }
        else if (new FileInfo(file).Length is 0 or > MaxPictureBytes)
        {
            Wrong(key, name, "Ce fichier est vide ou dépasse 500 Kio : chaque visiteur le télécharge. Choisissez une image plus légère.");
        }

        return file;
    }

    private List<FooterLink> Links(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((link, index) => Link(link, $"FooterLinks[{index}]"))];
        }

        Wrong("FooterLinks", value.GetRawText(), """Écrivez une liste : [ { "Text": "Mentions légales", "Address": "https://exemple.fr/" } ].""");
        return [];
    }

    private FooterLink Link(JsonElement element, string key)
    {
        var values = Members(element, key + ".", LinkKeys);
        var link = new FooterLink(Text(values, "Text", "", true, key + "."), Text(values, "Address", "", true, key + "."));
        if (values.Count > 0 && link.Text.Length == 0 && !values.ContainsKey("Text"))
        {
            Wrong(key + ".Text", "", "Écrivez le texte du lien.");
        }

        if (values.Count > 0 && !FooterAddress.IsSafe(link.Address))
        {
            Wrong(key + ".Address", link.Address, "Écrivez une adresse https://, mailto: ou tel:, ou un chemin du portail commençant par /.");
        }

        return link;
    }

    private void Wrong(string key, string value, string remedy) => Faults.Add($"{path} : la clé « {key} » vaut « {value} ». {remedy}");
}
