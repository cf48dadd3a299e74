using System.Runtime.InteropServices;

namespace Tutor.Notebooks.Tests;

public sealed class JupyterFoldersTests
{
    [Theory]
    [InlineData("LINUX", "HOME=/home/ada", "/home/ada/.local/share/jupyter")]
    [InlineData("LINUX", "HOME=/home/ada XDG_DATA_HOME=/data", "/data/jupyter")]
    [InlineData("OSX", "HOME=/Users/ada", "/Users/ada/Library/Jupyter")]
    [InlineData("WINDOWS", "USERPROFILE=/Users/ada APPDATA=/roaming", "/roaming/jupyter")]
    [InlineData("WINDOWS", "USERPROFILE=/Users/ada", "/Users/ada/.jupyter/data")]
    [InlineData("OSX", "HOME=/Users/ada JUPYTER_DATA_DIR=/own", "/own")]
    [InlineData("LINUX", "HOME=/home/ada JUPYTER_DATA_DIR=", "/home/ada/.local/share/jupyter")]
    public void A_user_s_folder_follows_the_rules_of_the_system(
        string system, string environment, string expected)
    {
        var found = Folders(system, environment).OfUser;

        Assert.Equal(expected, found.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("VIRTUAL_ENV=/env CONDA_PREFIX=/conda", "/env/share/jupyter")]
    [InlineData("CONDA_PREFIX=/conda", "/conda/share/jupyter")]
    public void The_active_Python_environment_has_a_folder_too(string environment, string expected)
    {
        var found = Folders("LINUX", environment).OfPython();

        Assert.Equal(expected, found.Replace('\\', '/'));
    }

    [Fact]
    public void Jupyter_looks_in_named_folders_first_and_in_the_system_s_last()
    {
        var found = Folders("LINUX",
            $"HOME=/home/ada VIRTUAL_ENV=/env JUPYTER_PATH=/a{Path.PathSeparator}/b")
            .InSearchOrder();

        Assert.Equal(
            [
                "/a", "/b", "/home/ada/.local/share/jupyter", "/env/share/jupyter",
                "/usr/local/share/jupyter", "/usr/share/jupyter",
            ],
            found.Select(path => path.Replace('\\', '/')));
    }

    private static JupyterFolders Folders(string system, string environment)
    {
        var values = environment.Split(' ').Select(value => value.Split('='))
            .ToDictionary(value => value[0], value => value[1]);
        return new(name => values.GetValueOrDefault(name), OSPlatform.Create(system));
    }
}
