using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Passwords;

/// Asking for a password mail, and setting a new password with the token of that mail.
internal static class LostPasswordEndpoint
{
    private const string Asked = "Si l'adresse email donnée correspond à un et un seul utilisateur de GLPI, vous recevrez un email contenant les informations requises pour ré-initialiser votre mot de passe. Merci de contacter votre administrateur si vous ne recevez pas d'emails.";
    private const string Invalid = "La demande de renouvellement de mot de passe a expirée ou est invalide. Merci de la renouveller.";
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(1);

    public static ApiAnswer Handle(World world, ApiRequest request)
    {
        if (request.Method is not ("PUT" or "PATCH")) throw Errors.Plain("Seul le verbe HTTP PUT est autorisé");
        if (world.Sessions.Find(request.Text("session_token")) is not null) throw Errors.Plain("Une session est active");
        if (!world.Faults.AreNotificationsEnabled) throw Errors.Plain("Les notifications par courriel sont désactivées.");
        if (request.Has("password_forget_token")) return Renew(world, request);
        if (!request.Has("email")) throw Errors.Plain("le paramètre email est manquant");
        if (request.Node("email")!.GetValueKind() is JsonValueKind.Array or JsonValueKind.Object) throw new CrashException("email is an array");
        Ask(world, request.Text("email"));
        return new ApiAnswer(200, new JsonArray(Asked));
    }

    private static void Ask(World world, string email)
    {
        var owners = world.Database["UserEmail"].Rows.Where(e => Fold.Same(e.Text("email"), email)).Select(e => e.Long("users_id")).Distinct().ToList();
        if (email.Length == 0 || owners.Count != 1 || world.Database.Find("User", owners[0]) is not { } user || !user.Flag("is_active")) return;
        var token = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 40);
        user.Secrets["password_forget_token"] = token;
        user.Secrets["password_forget_token_date"] = world.Now;
        world.Mails.Send(new PasswordMail(email, token));
    }

    private static ApiAnswer Renew(World world, ApiRequest request)
    {
        var token = request.Text("password_forget_token");
        var user = token.Length == 0 ? null
            : world.Database["User"].Rows.FirstOrDefault(u => u.Secrets.GetValueOrDefault("password_forget_token") == token);
        if (user is null || world.SecondsSince(user.Secrets["password_forget_token_date"]) > TokenLife.TotalSeconds) throw Errors.Plain(Invalid);
        var password = request.Text("password");
        var broken = world.Faults.IsPasswordPolicyOn ? PasswordPolicy.Broken(password) : [];
        // GLPI joins its sentences with the two characters of a line end that was never one.
        if (broken.Count > 0) throw Errors.Plain(string.Join("\\n", broken));
        user.Secrets["password"] = password;
        user.Secrets.Remove("password_forget_token");
        user["password_last_update"] = world.Now;
        return new ApiAnswer(200, new JsonArray("Mot de passe modifié avec succès."));
    }
}
