using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GlpiBridge.Portal.Configuration;

namespace GlpiBridge.Cli.Setup;

/// Writes the answers into config/, whose comments stay, and the secrets beside it, one file each: the portal and these commands both read them there,
/// and a token that is changed counts from the next call.
internal sealed class SetupFolder(string config)
{
    public const string Secrets = "secrets";
    private const string Main = "glpibridge.json";
    private const string Suffix = ".en-cours";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // As in the file that ships: no letter is escaped that need not be.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string File => Path.Combine(config, Main);

    public bool Exists => System.IO.File.Exists(File);

    private string Beside => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(config).TrimEnd(Path.DirectorySeparatorChar))!, Secrets);

    /// The folder that ships: beside the published program, or at the root of the repository.
    public static string Defaults()
    {
        try
        {
            return ConfigurationFolder.Find(AppContext.BaseDirectory, named: null).Path;
        }
        catch (ConfigurationException missing)
        {
            throw new RefusedException("Le dossier config/ livré avec GlpiBridge est introuvable à côté du programme.", missing);
        }
    }

    /// <exception cref="RefusedException">The file has not the keys that it ships with.</exception>
    public async Task WriteAsync(SetupAnswers answers, CancellationToken ct)
    {
        var defaults = Exists ? null : Defaults();
        var text = With(await System.IO.File.ReadAllTextAsync(defaults is null ? File : Path.Combine(defaults, Main), ct), answers.Settings);
        await WriteSecretsAsync(answers.Secrets, ct);
        if (defaults is not null)
        {
            foreach (var file in Directory.EnumerateFiles(defaults, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not Main))
            {
                Copy(file, Path.Combine(config, Path.GetRelativePath(defaults, file)));
            }
        }
        else
        {
            System.IO.File.Copy(File, File + ".avant", overwrite: true);
        }

        // Last, and at once: without this file there is no configuration.
        await System.IO.File.WriteAllTextAsync(File + Suffix, text, ct);
        System.IO.File.Move(File + Suffix, File, overwrite: true);
    }

    private static string With(string text, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var (key, value) in settings)
        {
            var place = new Regex($"""(?<=^\s*"{key}": )(?:"(?:[^"\\]|\\.)*"|null)""", RegexOptions.Multiline);
            if (place.Count(text) != 1)
            {
                throw new RefusedException($"{Main} : la clé « {key} » n'y est pas comme dans le fichier livré. Rien n'est écrit ; écrivez la configuration à la main, ou repartez du fichier livré.");
            }

            text = place.Replace(text, _ => JsonSerializer.Serialize(value, Json));
        }

        return text;
    }

    private async Task WriteSecretsAsync(IReadOnlyDictionary<string, string> secrets, CancellationToken ct)
    {
        var folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(Beside) : Directory.CreateDirectory(Beside, OwnerFile | UnixFileMode.UserExecute);
        foreach (var (key, value) in secrets)
        {
            var (file, next) = (Path.Combine(folder.FullName, key), Path.Combine(folder.FullName, "." + key + Suffix));
            if (value.Length == 0)
            {
                System.IO.File.Delete(file);
                continue;
            }

            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerFile;
            }

            await using (var stream = new FileStream(next, options))
            {
                await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(value), ct);
            }

            System.IO.File.Move(next, file, overwrite: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (!System.IO.File.Exists(to))
        {
            System.IO.File.Copy(from, to);
        }
    }
}
