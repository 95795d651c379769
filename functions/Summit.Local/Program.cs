using Summit.Local.Commands;
using Summit.Local.Hosting;
using Summit.Local.Terminal;

return await CommandLine.RunAsync(args, new Surroundings(Screen.OfProcess(), LocalParts.OpenAsync));
