using System.Runtime.CompilerServices;
using GlpiBridge.Glpi.Diagnostics;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI lets the portal in: the switches of its API, the application token, the address it comes from, the header that carries the service account's token.</summary>
internal sealed class ApiCheck(GlpiProbe probe, GlpiSessions sessions) : ICheck
{
    private const string Missing = "ERROR_LOGIN_PARAMETERS_MISSING";

    public string Name => "api";

    public string Subject => "API REST";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var knocked = Door((await probe.KnockAsync(ct)).Code);
        yield return knocked;
        if (knocked.Verdict is not Verdict.Ok)
        {
            yield break;
        }

        yield return Passwords(await probe.KnockWithPasswordAsync(ct));
        yield return await ServiceAsync(examination.Options.ServiceUserToken, ct);
    }

    private Finding Door(string? code) => code switch
    {
        Missing => new Finding(Name, Verdict.Ok, Subject, "L'API est activée et accepte le portail.") { Menu = MenuPath.Api },
        "ERROR_WRONG_APP_TOKEN_PARAMETER" => Closed("Le jeton d'application n'est pas celui d'un client actif de l'API.", "Glpi:AppToken"),
        "ERROR_APP_TOKEN_PARAMETERS_MISSING" => Closed("GLPI demande un jeton d'application, et aucun n'est configuré.", "Glpi:AppToken"),
        "ERROR_NOT_ALLOWED_IP" => Closed("L'adresse IP du portail n'est pas dans la plage d'un client actif de l'API : élargissez la plage de ce client.", null),
        "ERROR" => Closed("L'API REST de GLPI n'est pas activée : mettez « Activer l'API Rest » à Oui.", null),
        _ => Closed($"GLPI refuse le portail ({code ?? "sans dire pourquoi"}).", null),
    };

    private Finding Closed(string meaning, string? key) => new(Name, Verdict.ToMend, Subject, meaning) { Menu = MenuPath.Api, Key = key, StopsAll = true };

    private static Finding Passwords(ProbeAnswer answer)
    {
        const string name = "api-passwords", subject = "Connexion avec identifiants";
        return answer switch
        {
            { Code: "ERROR_GLPI_LOGIN" } => new Finding(name, Verdict.Ok, subject, "Les agents peuvent se connecter avec leur mot de passe.") { Menu = MenuPath.Api },
            { Code: "ERROR_LOGIN_WITH_CREDENTIALS_DISABLED" } => new Finding(
                name, Verdict.ToMend, subject, "Personne ne peut se connecter avec un mot de passe : mettez « Activer la connexion avec identifiants » à Oui.")
            { Menu = MenuPath.Api },
            { IsRedirect: true } => new Finding(
                name, Verdict.ToMend, subject, $"Le serveur renvoie ce qui est envoyé (POST) vers {answer.Location}, où il se perd : écrivez l'adresse finale.")
            { Key = "Glpi:BaseUrl" },
            { Code: Missing } => new Finding(
                name, Verdict.ToMend, subject, "Ce que le portail envoie (POST) n'arrive pas jusqu'à GLPI : un serveur intermédiaire le retire. Vérifiez sa configuration.")
            { Key = "Glpi:BaseUrl" },
            _ => new Finding(name, Verdict.CannotTell, subject, $"GLPI a répondu autre chose qu'un refus ({answer.Code ?? answer.Trouble ?? answer.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture)})."),
        };
    }

    private async Task<Finding> ServiceAsync(string? token, CancellationToken ct)
    {
        const string name = "service-token", subject = "Jeton du compte de service", key = "Glpi:ServiceUserToken";
        if (string.IsNullOrWhiteSpace(token))
        {
            return new Finding(name, Verdict.ToMend, subject, "Aucun jeton n'est configuré : sans compte de service il n'y a ni catégories, ni types de documents, ni FAQ.") { Key = key, Menu = MenuPath.Token, StopsAll = true };
        }

        var answer = await probe.KnockWithTokenAsync(new UserToken(token.Trim()), ct);
        if (answer.Session is { } opened)
        {
            await sessions.CloseAsync(opened, ct);
        }

        return answer switch
        {
            { Session: not null } => new Finding(name, Verdict.Ok, subject, "GLPI reconnaît le compte de service.") { Key = key },
            { Code: Missing } => new Finding(
                name, Verdict.ToMend, subject,
                "L'en-tête « Authorization » n'arrive pas jusqu'à PHP. Apache : « CGIPassAuth On » (ou « SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1 ») ; nginx : « fastcgi_param HTTP_AUTHORIZATION $http_authorization ».")
            { StopsAll = true },
            { Code: "ERROR_GLPI_LOGIN_USER_TOKEN" } => new Finding(
                name, Verdict.ToMend, subject, "GLPI ne connaît pas ce jeton, ou son compte est désactivé : régénérez le « Jeton d'API » du compte et recopiez-le.")
            { Key = key, Menu = MenuPath.Token, StopsAll = true },
            _ => new Finding(name, Verdict.ToMend, subject, $"Le compte de service n'entre pas ({answer.Code ?? answer.Trouble ?? "sans raison dite"}). « Activer la connexion avec un jeton externe » doit être à Oui.") { Key = key, Menu = MenuPath.Api, StopsAll = true },
        };
    }
}
